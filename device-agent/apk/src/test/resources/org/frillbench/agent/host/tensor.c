/* The natives of org.tensorflow.lite.TensorImpl that the agent's Java reaches. */
#include <jni.h>
#include <stdlib.h>
#include <string.h>

#include "interpreter.h"
#include "reporter.h"

#define TENSOR(name) Java_org_tensorflow_lite_TensorImpl_##name

/* Tensors move when nodes are added, so they are looked up each time. */
typedef struct {
  TfLiteInterpreter *interpreter;
  int index;
} Place;

static TfLiteTensor *at(jlong handle) {
  Place *place = (Place *)handle;
  return TfLiteInterpreterGetTensor(place->interpreter, place->index);
}

JNIEXPORT jlong JNICALL TENSOR(create)(JNIEnv *env, jclass type, jlong interpreter, jint index,
                                       jint subgraph) {
  Place *place = malloc(sizeof(Place));
  *place = (Place){((Interpreter *)interpreter)->interpreter, index};
  return (jlong)place;
}

JNIEXPORT void JNICALL TENSOR(delete)(JNIEnv *env, jclass type, jlong handle) {
  free((Place *)handle);
}

JNIEXPORT jobject JNICALL TENSOR(buffer)(JNIEnv *env, jclass type, jlong handle) {
  TfLiteTensor *tensor = at(handle);
  if (!TfLiteTensorData(tensor)) {
    throw_new(env, ILLEGAL_ARGUMENT, "Internal error: Tensor hasn't been allocated.");
    return NULL;
  }
  return (*env)->NewDirectByteBuffer(env, TfLiteTensorData(tensor),
                                     (jlong)TfLiteTensorByteSize(tensor));
}

JNIEXPORT void JNICALL TENSOR(writeDirectBuffer)(JNIEnv *env, jclass type, jlong handle,
                                                 jobject from) {
  TfLiteTensor *tensor = at(handle);
  void *bytes = (*env)->GetDirectBufferAddress(env, from);
  if (!bytes || !TfLiteTensorData(tensor)) {
    throw_new(env, ILLEGAL_ARGUMENT, "Internal error: Tensor hasn't been allocated.");
    return;
  }
  memcpy(TfLiteTensorData(tensor), bytes, TfLiteTensorByteSize(tensor));
}

JNIEXPORT jint JNICALL TENSOR(dtype)(JNIEnv *env, jclass type, jlong handle) {
  return TfLiteTensorType(at(handle));
}

JNIEXPORT jintArray JNICALL TENSOR(shape)(JNIEnv *env, jclass type, jlong handle) {
  TfLiteTensor *tensor = at(handle);
  int count = TfLiteTensorNumDims(tensor);
  jintArray shape = (*env)->NewIntArray(env, count);
  for (int i = 0; i < count; i++) {
    jint extent = TfLiteTensorDim(tensor, i);
    (*env)->SetIntArrayRegion(env, shape, i, 1, &extent);
  }
  return shape;
}

JNIEXPORT jintArray JNICALL TENSOR(shapeSignature)(JNIEnv *env, jclass type, jlong handle) {
  const TfLiteIntArray *signature = TfLiteTensorGetDimsSignature(at(handle));
  if (!signature || signature->size == 0) {
    return TENSOR(shape)(env, type, handle);
  }
  jintArray shape = (*env)->NewIntArray(env, signature->size);
  (*env)->SetIntArrayRegion(env, shape, 0, signature->size, signature->data);
  return shape;
}

JNIEXPORT jint JNICALL TENSOR(numBytes)(JNIEnv *env, jclass type, jlong handle) {
  return (jint)TfLiteTensorByteSize(at(handle));
}

/* No delegate here keeps outputs in buffers of its own. */
JNIEXPORT jboolean JNICALL TENSOR(hasDelegateBufferHandle)(JNIEnv *env, jclass type,
                                                           jlong handle) {
  return JNI_FALSE;
}

JNIEXPORT jint JNICALL TENSOR(index)(JNIEnv *env, jclass type, jlong handle) {
  return ((Place *)handle)->index;
}

JNIEXPORT jstring JNICALL TENSOR(name)(JNIEnv *env, jclass type, jlong handle) {
  const char *name = TfLiteTensorName(at(handle));
  return (*env)->NewStringUTF(env, name ? name : "");
}

JNIEXPORT jfloat JNICALL TENSOR(quantizationScale)(JNIEnv *env, jclass type, jlong handle) {
  return TfLiteTensorQuantizationParams(at(handle)).scale;
}

JNIEXPORT jint JNICALL TENSOR(quantizationZeroPoint)(JNIEnv *env, jclass type, jlong handle) {
  return TfLiteTensorQuantizationParams(at(handle)).zero_point;
}
