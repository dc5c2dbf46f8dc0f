/*
 * The natives of NativeInterpreterWrapper and of the classes around it, as TensorFlow Lite 2.16.1
 * for Android behaves: XNNPACK is applied when tensors are first allocated, which the wrapper's
 * constructor asks for; where it does not apply, the built-in kernels run; the runtime's reason
 * stands in the exception's message.
 */
#include "interpreter.h"

#include <jni.h>
#include <stdio.h>
#include <stdlib.h>

#include "reporter.h"

#define WRAPPER(name) Java_org_tensorflow_lite_NativeInterpreterWrapper_##name
#define FACTORY(name) Java_org_tensorflow_lite_InterpreterFactoryImpl_##name

/* What Android's log would hold goes to standard error. */
JNIEXPORT jint JNICALL JNI_OnLoad(JavaVM *machine, void *reserved) {
  set_minimum_log_severity(VERBOSE);
  return JNI_VERSION_1_6;
}

JNIEXPORT void JNICALL Java_org_tensorflow_lite_TensorFlowLite_nativeDoNothing(JNIEnv *env,
                                                                               jclass type) {}

JNIEXPORT jstring JNICALL FACTORY(nativeRuntimeVersion)(JNIEnv *env, jclass type) {
  return (*env)->NewStringUTF(env, TfLiteVersion());
}

JNIEXPORT jstring JNICALL FACTORY(nativeSchemaVersion)(JNIEnv *env, jclass type) {
  char version[16];
  snprintf(version, sizeof version, "%d", TfLiteSchemaVersion());
  return (*env)->NewStringUTF(env, version);
}

JNIEXPORT jlong JNICALL WRAPPER(createErrorReporter)(JNIEnv *env, jclass type, jint size) {
  return (jlong)new_reports(size);
}

JNIEXPORT jlong JNICALL WRAPPER(createModel)(JNIEnv *env, jclass type, jstring file,
                                             jlong reports) {
  const char *path = (*env)->GetStringUTFChars(env, file, NULL);
  TfLiteModel *model = TfLiteModelCreateFromFileWithErrorReporter(path, report, (void *)reports);
  if (!model) {
    throw_new(env, ILLEGAL_ARGUMENT,
              "Contents of %s does not encode a valid TensorFlow Lite model: %s", path,
              taken((Reports *)reports));
  }
  (*env)->ReleaseStringUTFChars(env, file, path);
  return (jlong)model;
}

/* Prepared as the last delegate, it takes no node and sees the plan that the others left. */
static int observe(TfLiteContext *context, TfLiteDelegate *delegate) {
  Interpreter *self = delegate->data;
  TfLiteIntArray *plan = NULL;
  if (!self->primary) {
    self->primary = context;
  }
  if (self->primary == context && context->GetExecutionPlan(context, &plan) == OK) {
    self->plan_length = plan->size;
  }
  return OK;
}

JNIEXPORT jlong JNICALL WRAPPER(createInterpreter)(JNIEnv *env, jclass type, jlong model,
                                                   jlong reports, jint threads, jboolean xnnpack,
                                                   jobject delegates) {
  TfLiteInterpreterOptions *options = TfLiteInterpreterOptionsCreate();
  TfLiteInterpreterOptionsSetNumThreads(options, threads);
  TfLiteInterpreterOptionsSetErrorReporter(options, report, (void *)reports);
  TfLiteInterpreter *interpreter = TfLiteInterpreterCreate((TfLiteModel *)model, options);
  TfLiteInterpreterOptionsDelete(options);
  if (!interpreter) {
    throw_new(env, ILLEGAL_ARGUMENT, "Internal error: Cannot create interpreter: %s",
              taken((Reports *)reports));
    return 0;
  }
  Interpreter *self = calloc(1, sizeof(Interpreter));
  self->interpreter = interpreter;
  if (xnnpack) {
    TfLiteXNNPackDelegateOptions with = TfLiteXNNPackDelegateOptionsDefault();
    with.num_threads = threads;
    self->xnnpack = TfLiteXNNPackDelegateCreate(&with);
  }
  self->observer = (TfLiteDelegate){
      .data = self, .Prepare = observe, .flags = DYNAMIC_TENSORS_ALLOWED};
  return (jlong)self;
}

/* Only an error of the graph itself is one; a delegate that does not fit is left out. */
static int apply_delegates(Interpreter *self) {
  if (self->delegated) {
    return OK;
  }
  self->delegated = 1;
  if (self->xnnpack &&
      TfLiteInterpreterModifyGraphWithDelegate(self->interpreter, self->xnnpack) == FAILED) {
    return FAILED;
  }
  return TfLiteInterpreterModifyGraphWithDelegate(self->interpreter, &self->observer) == FAILED
             ? FAILED
             : OK;
}

JNIEXPORT jlong JNICALL WRAPPER(allocateTensors)(JNIEnv *env, jclass type, jlong handle,
                                                 jlong reports) {
  Interpreter *self = (Interpreter *)handle;
  int status = apply_delegates(self);
  if (status == OK) {
    status = TfLiteInterpreterAllocateTensors(self->interpreter);
  }
  if (status != OK) {
    throw_new(env, ILLEGAL_STATE,
              "Internal error: Unexpected failure when preparing tensor allocations: %s",
              taken((Reports *)reports));
  }
  return status;
}

JNIEXPORT void JNICALL WRAPPER(run)(JNIEnv *env, jclass type, jlong handle, jlong reports) {
  if (TfLiteInterpreterInvoke(((Interpreter *)handle)->interpreter) != OK) {
    throw_new(env, ILLEGAL_ARGUMENT, "Internal error: Failed to run on the given Interpreter: %s",
              taken((Reports *)reports));
  }
}

JNIEXPORT void JNICALL
Java_org_tensorflow_lite_NativeInterpreterWrapperExperimental_resetVariableTensors(
    JNIEnv *env, jclass type, jlong handle, jlong reports) {
  if (TfLiteInterpreterResetVariableTensors(((Interpreter *)handle)->interpreter) != OK) {
    throw_new(env, ILLEGAL_ARGUMENT, "Internal error: Failed to reset variable tensors: %s",
              taken((Reports *)reports));
  }
}

static int differs(const TfLiteTensor *tensor, const jint *extents, jsize count) {
  int different = TfLiteTensorNumDims(tensor) != count;
  for (jsize i = 0; !different && i < count; i++) {
    different = TfLiteTensorDim(tensor, i) != extents[i];
  }
  return different;
}

JNIEXPORT jboolean JNICALL WRAPPER(resizeInput)(JNIEnv *env, jclass type, jlong handle,
                                                jlong reports, jint input, jintArray shape,
                                                jboolean strict) {
  TfLiteInterpreter *interpreter = ((Interpreter *)handle)->interpreter;
  int inputs = TfLiteInterpreterGetInputTensorCount(interpreter);
  if (input < 0 || input >= inputs) {
    throw_new(env, ILLEGAL_ARGUMENT,
              "Input error: Can not resize %d-th input for a model having %d inputs.", input,
              inputs);
    return JNI_FALSE;
  }
  int index = TfLiteInterpreterInputTensorIndices(interpreter)[input];
  jsize count = (*env)->GetArrayLength(env, shape);
  jint *extents = (*env)->GetIntArrayElements(env, shape, NULL);
  int changes = differs(TfLiteInterpreterGetTensor(interpreter, index), extents, count);
  if (changes && TfLiteInterpreterResizeInputTensor(interpreter, input, extents, count) != OK) {
    throw_new(env, ILLEGAL_ARGUMENT, "Internal error: Failed to resize %d-th input: %s", input,
              taken((Reports *)reports));
  }
  (*env)->ReleaseIntArrayElements(env, shape, extents, JNI_ABORT);
  return changes ? JNI_TRUE : JNI_FALSE;
}

JNIEXPORT jint JNICALL WRAPPER(getExecutionPlanLength)(JNIEnv *env, jclass type, jlong handle) {
  return ((Interpreter *)handle)->plan_length;
}

JNIEXPORT jint JNICALL WRAPPER(getInputCount)(JNIEnv *env, jclass type, jlong handle) {
  return TfLiteInterpreterGetInputTensorCount(((Interpreter *)handle)->interpreter);
}

JNIEXPORT jint JNICALL WRAPPER(getOutputCount)(JNIEnv *env, jclass type, jlong handle) {
  return TfLiteInterpreterGetOutputTensorCount(((Interpreter *)handle)->interpreter);
}

JNIEXPORT jint JNICALL WRAPPER(getInputTensorIndex)(JNIEnv *env, jclass type, jlong handle,
                                                    jint input) {
  return TfLiteInterpreterInputTensorIndices(((Interpreter *)handle)->interpreter)[input];
}

JNIEXPORT jint JNICALL WRAPPER(getOutputTensorIndex)(JNIEnv *env, jclass type, jlong handle,
                                                     jint output) {
  return TfLiteInterpreterOutputTensorIndices(((Interpreter *)handle)->interpreter)[output];
}

JNIEXPORT jobjectArray JNICALL WRAPPER(getSignatureKeys)(JNIEnv *env, jclass type, jlong handle) {
  TfLiteInterpreter *interpreter = ((Interpreter *)handle)->interpreter;
  int count = TfLiteInterpreterGetSignatureCount(interpreter);
  jclass string = (*env)->FindClass(env, "java/lang/String");
  jobjectArray keys = (*env)->NewObjectArray(env, count, string, NULL);
  for (int i = 0; i < count; i++) {
    jstring key = (*env)->NewStringUTF(env, TfLiteInterpreterGetSignatureKey(interpreter, i));
    (*env)->SetObjectArrayElement(env, keys, i, key);
  }
  return keys;
}

/* TensorFlow's Flex operators need a delegate that no agent has. */
JNIEXPORT jboolean JNICALL WRAPPER(hasUnresolvedFlexOp)(JNIEnv *env, jclass type, jlong handle) {
  return JNI_FALSE;
}

/* Called with every interpreter; the agent asks for no flag. */
JNIEXPORT jlong JNICALL WRAPPER(deleteCancellationFlag)(JNIEnv *env, jclass type, jlong flag) {
  return 0;
}

JNIEXPORT void JNICALL WRAPPER(delete)(JNIEnv *env, jclass type, jlong reports, jlong model,
                                       jlong handle) {
  Interpreter *self = (Interpreter *)handle;
  if (self) {
    TfLiteInterpreterDelete(self->interpreter);
    if (self->xnnpack) {
      TfLiteXNNPackDelegateDelete(self->xnnpack);
    }
    free(self);
  }
  if (model) {
    TfLiteModelDelete((TfLiteModel *)model);
  }
  free((Reports *)reports);
}
