/* The part of TensorFlow Lite's C API that the library here uses; the aar's own headers lack some
 * that they include. */
#ifndef TFLITE_H
#define TFLITE_H

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

enum { OK = 0, FAILED = 1, DYNAMIC_TENSORS_ALLOWED = 1, VERBOSE = 0 };

typedef struct TfLiteModel TfLiteModel;
typedef struct TfLiteInterpreterOptions TfLiteInterpreterOptions;
typedef struct TfLiteInterpreter TfLiteInterpreter;
typedef struct TfLiteTensor TfLiteTensor;

typedef struct {
  int size;
  int data[];
} TfLiteIntArray;

typedef struct TfLiteContext {
  size_t tensors_size;
  int (*GetExecutionPlan)(struct TfLiteContext *, TfLiteIntArray **);
} TfLiteContext;

typedef struct TfLiteDelegate {
  void *data;
  int (*Prepare)(TfLiteContext *, struct TfLiteDelegate *);
  int (*CopyFromBufferHandle)(TfLiteContext *, struct TfLiteDelegate *, int, TfLiteTensor *);
  int (*CopyToBufferHandle)(TfLiteContext *, struct TfLiteDelegate *, int, TfLiteTensor *);
  void (*FreeBufferHandle)(TfLiteContext *, struct TfLiteDelegate *, int *);
  int64_t flags;
  void *opaque_delegate_builder;
} TfLiteDelegate;

/* Its first field is all that is set; the rest is room for those of any version. */
typedef struct {
  int32_t num_threads;
  char rest[1020];
} TfLiteXNNPackDelegateOptions;

typedef struct {
  float scale;
  int32_t zero_point;
} TfLiteQuantizationParams;

typedef void (*Reporter)(void *to, const char *format, va_list arguments);

/* tflite::logging_internal::MinimalLogger::SetMinimumLogSeverity */
int set_minimum_log_severity(int severity)
    __asm__("_ZN6tflite16logging_internal13MinimalLogger21SetMinimumLogSeverityENS_11LogSeverityE");

const char *TfLiteVersion(void);
int TfLiteSchemaVersion(void);

TfLiteModel *TfLiteModelCreateFromFileWithErrorReporter(const char *, Reporter, void *);
void TfLiteModelDelete(TfLiteModel *);

TfLiteInterpreterOptions *TfLiteInterpreterOptionsCreate(void);
void TfLiteInterpreterOptionsSetNumThreads(TfLiteInterpreterOptions *, int32_t);
void TfLiteInterpreterOptionsSetErrorReporter(TfLiteInterpreterOptions *, Reporter, void *);
void TfLiteInterpreterOptionsDelete(TfLiteInterpreterOptions *);

TfLiteInterpreter *TfLiteInterpreterCreate(const TfLiteModel *, const TfLiteInterpreterOptions *);
void TfLiteInterpreterDelete(TfLiteInterpreter *);
int TfLiteInterpreterModifyGraphWithDelegate(const TfLiteInterpreter *, TfLiteDelegate *);
int TfLiteInterpreterAllocateTensors(TfLiteInterpreter *);
int TfLiteInterpreterInvoke(TfLiteInterpreter *);
int TfLiteInterpreterResetVariableTensors(TfLiteInterpreter *);
int TfLiteInterpreterResizeInputTensor(TfLiteInterpreter *, int32_t, const int *, int32_t);
int32_t TfLiteInterpreterGetInputTensorCount(const TfLiteInterpreter *);
int32_t TfLiteInterpreterGetOutputTensorCount(const TfLiteInterpreter *);
const int *TfLiteInterpreterInputTensorIndices(const TfLiteInterpreter *);
const int *TfLiteInterpreterOutputTensorIndices(const TfLiteInterpreter *);
TfLiteTensor *TfLiteInterpreterGetTensor(const TfLiteInterpreter *, int);
int32_t TfLiteInterpreterGetSignatureCount(const TfLiteInterpreter *);
const char *TfLiteInterpreterGetSignatureKey(const TfLiteInterpreter *, int32_t);

TfLiteDelegate *TfLiteXNNPackDelegateCreate(const TfLiteXNNPackDelegateOptions *);
TfLiteXNNPackDelegateOptions TfLiteXNNPackDelegateOptionsDefault(void);
void TfLiteXNNPackDelegateDelete(TfLiteDelegate *);

int TfLiteTensorType(const TfLiteTensor *);
int32_t TfLiteTensorNumDims(const TfLiteTensor *);
int32_t TfLiteTensorDim(const TfLiteTensor *, int32_t);
const TfLiteIntArray *TfLiteTensorGetDimsSignature(const TfLiteTensor *);
size_t TfLiteTensorByteSize(const TfLiteTensor *);
void *TfLiteTensorData(const TfLiteTensor *);
const char *TfLiteTensorName(const TfLiteTensor *);
TfLiteQuantizationParams TfLiteTensorQuantizationParams(const TfLiteTensor *);

#endif
